-- The date that an e-mail names, when it is not the date of a request for advice (G2).
ALTER TABLE mail ADD COLUMN due_on date;
-- Which e-mails there are is said once, where their words stand: a list here had to be replaced with every new one.
ALTER TABLE mail DROP CONSTRAINT mail_kind_check;

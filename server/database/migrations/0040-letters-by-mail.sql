-- The letter that an e-mail tells of: when the e-mail does not arrive, the letter has reached nobody (reg 32, G6).
ALTER TABLE mail ADD COLUMN letter_id uuid REFERENCES document;

-- Why a letter that was to be read in the hub has to be posted after all.
ALTER TABLE letter_delivery ADD COLUMN came_back text;

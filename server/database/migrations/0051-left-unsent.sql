-- Somebody decided that a letter does not go: it was held back, or recalled. How it would have gone stays.
ALTER TABLE letter_delivery ADD COLUMN left_unsent boolean NOT NULL DEFAULT false;
UPDATE letter_delivery SET left_unsent = true, way = 'post' WHERE way = 'left';
ALTER TABLE letter_delivery DROP CONSTRAINT letter_delivery_way_check;
ALTER TABLE letter_delivery ADD CONSTRAINT letter_delivery_way_check CHECK (way IN ('hub', 'post'));

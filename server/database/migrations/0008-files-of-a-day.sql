-- What one person has added lately: asked whenever somebody adds a file.
CREATE INDEX document_files_of_person ON document (by_person, at) WHERE kind = 'file';
CREATE INDEX file_bytes_of_person ON file_bytes (by_person, at);

-- The sweep for overdue consultations reads what is waited for, by its day.
CREATE INDEX document_consultation_asked ON document ((facts->>'dueOn'))
  WHERE kind = 'consultation' AND facts->>'state' = 'asked';

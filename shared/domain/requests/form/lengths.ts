/**
 * The most characters of each answer of a request (R2): one list for the schema and for the fields of the form, so that a
 * field takes nothing that the hub refuses. It stands with the form, which fetches no schemas.
 */
export const requestLengths = {
  line: 200,
  words: 10_000,
  email: 254,
  phone: 40,
  address: 500,
  partOfName: 80,
  yearGroup: 20,
  number: 20,
} as const;

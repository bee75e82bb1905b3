/** Something that whoever starts the hub can mend; the message says how. */
export class StartFault extends Error {
  override name = 'StartFault';
}

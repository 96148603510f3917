/** Text files (the wording of document templates) are imported as strings. */
declare module "*.txt" {
  const text: string;
  export default text;
}

/** A workbook that travels with the page: its address where the page is served, its bytes in base64 in the single file. */
declare module "*.xlsx" {
  const addressOrBase64: string;
  export default addressOrBase64;
}

/** Words of the printable page that no other form uses. */
export interface PageWords {
  title: string;
  formula: string;
}

/** One of `articles` in the body of `PUT /articles` as a shop sends it. Amounts are minor units, tax inside. */
export interface ArticleDocument {
  sku: string;
  name: string;
  category?: string;
  style?: string;
  size?: string;
  colour?: string;
  picture?: string;
  prices: {
    market: string;
    currency: string;
    amount: number;
    tax?: number;
    taxRate: number;
    name?: string;
    colour?: string;
  }[];
  stock: number;
  returnRate?: number;
  discontinued?: boolean;
  updatedAt: string;
}

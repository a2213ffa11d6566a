import type { DuckDBConnection } from '@duckdb/node-api';

/** Rows of the files with what a shop's people would see in them at a glance; nothing of the import is used. */
const rowsOf = (files: readonly string[]) => `
  CREATE TABLE rows AS
  SELECT
    row_number() OVER () AS line, trim("InvoiceNo") AS invoice, trim("StockCode") AS sku,
    regexp_replace(trim("Description"), '\\s+', ' ', 'g') AS name, CAST("Quantity" AS BIGINT) AS quantity,
    CAST("InvoiceDate" AS TIMESTAMP) AS told, CAST("UnitPrice" AS DECIMAL(18, 6)) AS price,
    regexp_replace(coalesce(trim("CustomerID"), ''), '\\.0$', '') AS customer, trim("Country") AS country
  FROM read_csv([${files.map((file) => `'${file.replaceAll("'", "''")}'`).join(', ')}], all_varchar = true, header = true)`;

const notGoods = `'^(POST|DOT|C2|C3|D|[MmSB]|PADS|CRUK|AMAZONFEE|BANK CHARGES|ADJUST2?|TEST\\d+)$'`;
const corrections = `'^(\\?+|[^A-Z]+|(Found|Dotcom|Amazon|Adjust|Damage|Given away|Sold as|Came coded|Wrongly|Unsaleable).*)$'`;

/** Goods that were sold, and those that were credited. An order is placed when its first line was. */
const salesAndCredits = `
  CREATE TABLE sales AS
  SELECT *, min(told) OVER (PARTITION BY invoice) AS placed, max(customer) OVER (PARTITION BY invoice) AS buyer,
    first_value(country) OVER (PARTITION BY invoice ORDER BY line) AS land
  FROM rows
  WHERE NOT starts_with(invoice, 'C') AND quantity > 0 AND NOT regexp_matches(sku, ${notGoods})
    AND NOT (price = 0 AND (coalesce(name, '') = '' OR regexp_matches(name, ${corrections})));
  CREATE TABLE credits AS
  SELECT line, sku, -quantity AS quantity, told, price, customer, CAST(NULL AS VARCHAR) AS cause
  FROM rows
  WHERE starts_with(invoice, 'C') AND quantity < 0 AND NOT regexp_matches(sku, ${notGoods})
    AND NOT starts_with(sku, 'gift_')`;

const bought = 's.buyer = c.customer AND s.sku = c.sku';
const causes = `
  UPDATE credits AS c SET cause = CASE
    WHEN customer = '' THEN 'no customer number'
    WHEN NOT EXISTS (FROM sales s WHERE ${bought}) THEN 'no sale of the article to the customer'
    WHEN NOT EXISTS (FROM sales s WHERE ${bought} AND s.placed <= c.told) THEN 'sold to the customer only later'
    WHEN NOT EXISTS (FROM sales s WHERE ${bought} AND s.placed <= c.told AND s.price = c.price)
      THEN 'sold to the customer at another price' END`;

/** Of one article, customer and price: what was there before each sale or credit, sales of a moment before its credits. */
const balances = `
  CREATE OR REPLACE TABLE steps AS
  SELECT *, sum(units) OVER (PARTITION BY who, sku, price ORDER BY told, kind, line) - units AS before FROM (
    SELECT 0 AS kind, line, buyer AS who, sku, price, placed AS told, quantity AS units, placed, land FROM sales
    UNION ALL
    SELECT 1, line, customer, sku, price, told, -quantity, NULL, NULL FROM credits WHERE cause IS NULL)`;

/** The first credit of each that takes more than there is: without it, the later ones find more. */
const firstBeyond = `
  SELECT CAST(min_by(line, (told, line)) AS INTEGER) FROM steps WHERE kind = 1 AND before + units < 0
  GROUP BY who, sku, price`;

/** Units lie on one another as they were sold; a credit takes those on top, each the last that was laid at its height. */
const returned = `
  WITH units AS (
    SELECT who, sku, price, told, line, kind, placed, land, unnest(range(
      CAST(least(before, before + units) AS BIGINT), CAST(greatest(before, before + units) AS BIGINT))) AS height
    FROM steps SEMI JOIN (SELECT who, sku, price FROM steps WHERE kind = 1) USING (who, sku, price)),
  taken AS (
    SELECT c.line, c.height, max_by(s.placed, (s.told, s.line)) AS placed, max_by(s.land, (s.told, s.line)) AS land
    FROM units c JOIN units s USING (who, sku, price, height)
    WHERE c.kind = 1 AND s.kind = 0 AND s.told <= c.told
    GROUP BY c.who, c.sku, c.price, c.line, c.height)
  SELECT 'returned ' || strftime(placed, '%Y-%m') || ' ' || land, count(*) FROM taken GROUP BY ALL`;

const counts = [
  `SELECT 'orders', count(DISTINCT invoice) FROM sales`,
  `SELECT 'credit lines', count(*) FROM credits`,
  `SELECT 'matched', count(*) FROM credits WHERE cause IS NULL`,
  `SELECT cause, count(*) FROM credits WHERE cause IS NOT NULL GROUP BY ALL`,
  `SELECT 'sold ' || strftime(placed, '%Y-%m') || ' ' || land, sum(quantity) FROM sales GROUP BY ALL`,
  returned,
];

/** The counts of an export, by their names, by SQL over its files. */
export async function countedBySql(
  connection: DuckDBConnection,
  files: readonly string[],
): Promise<Map<string, number>> {
  await connection.run(rowsOf(files));
  await connection.run(salesAndCredits);
  await connection.run(causes);
  for (;;) {
    await connection.run(balances);
    const beyond = (await connection.runAndReadAll(firstBeyond)).getRows().map(([line]) => Number(line));
    if (beyond.length === 0) break;
    const cause = 'more units than were sold to the customer';
    await connection.run(`UPDATE credits SET cause = '${cause}' WHERE line IN (${beyond.join(', ')})`);
  }
  const found = new Map<string, number>();
  for (const sql of counts) {
    for (const [name, value] of (await connection.runAndReadAll(sql)).getRows()) {
      found.set(String(name), Number(value));
    }
  }
  return found;
}

import type { DatabaseSync } from 'node:sqlite';
import type { Adapter, AdapterPayload } from 'oidc-provider';

/** Sessions, codes, grants and refresh tokens of a pool, by the library's own kinds. All of them outlive a restart. */
export class KeptItems implements Adapter {
  readonly #store: DatabaseSync;
  readonly #pool: string;
  readonly #kind: string;

  constructor(store: DatabaseSync, pool: string, kind: string) {
    this.#store = store;
    this.#pool = pool;
    this.#kind = kind;
    store.exec(`CREATE TABLE IF NOT EXISTS identity_items (
      pool TEXT, kind TEXT, id TEXT, uid TEXT, grant_id TEXT, payload TEXT NOT NULL, expires_at INTEGER,
      PRIMARY KEY (pool, kind, id))`);
  }

  async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
    // runs within `atLocalTime`
    const now = Date.now();
    this.#store.prepare('DELETE FROM identity_items WHERE expires_at <= ?').run(now);
    this.#store
      .prepare('INSERT OR REPLACE INTO identity_items VALUES (?, ?, ?, ?, ?, ?, ?)')
      .run(
        this.#pool,
        this.#kind,
        id,
        payload.uid ?? null,
        payload.grantId ?? null,
        JSON.stringify(payload),
        expiresIn === undefined ? null : now + expiresIn * 1000,
      );
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    return this.#read('id', id);
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.#read('uid', uid);
  }

  /** Of flows for devices without a browser, which no pool has. */
  async findByUserCode(): Promise<undefined> {
    return undefined;
  }

  async consume(id: string): Promise<void> {
    this.#store
      .prepare(
        `UPDATE identity_items SET payload = json_set(payload, '$.consumed', ?) WHERE pool = ? AND kind = ? AND id = ?`,
      )
      .run(Math.floor(Date.now() / 1000), this.#pool, this.#kind, id);
  }

  async destroy(id: string): Promise<void> {
    this.#store
      .prepare('DELETE FROM identity_items WHERE pool = ? AND kind = ? AND id = ?')
      .run(this.#pool, this.#kind, id);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    this.#store
      .prepare('DELETE FROM identity_items WHERE pool = ? AND kind = ? AND grant_id = ?')
      .run(this.#pool, this.#kind, grantId);
  }

  #read(column: 'id' | 'uid', value: string): AdapterPayload | undefined {
    const row = this.#store
      .prepare(`SELECT payload FROM identity_items WHERE pool = ? AND kind = ? AND ${column} = ?`)
      .get(this.#pool, this.#kind, value);
    return row === undefined ? undefined : JSON.parse(String(row.payload));
  }
}

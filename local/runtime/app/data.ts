export interface KeyElement {
  attribute: string;
  type: 'S' | 'N' | 'B';
}

export interface IndexModel {
  name: string;
  partitionKey: KeyElement;
  sortKey?: KeyElement;
  projection: 'ALL' | 'KEYS_ONLY' | 'INCLUDE';
  nonKeyAttributes: string[];
}

export interface TableModel {
  arn: string;
  name: string;
  partitionKey: KeyElement;
  sortKey?: KeyElement;
  indexes: IndexModel[];
  /** the ARN that the template's GetAtt StreamArn resolves to */
  streamArn?: string;
  streamViewType?: 'NEW_IMAGE' | 'OLD_IMAGE' | 'NEW_AND_OLD_IMAGES' | 'KEYS_ONLY';
  ttlAttribute?: string;
}

export interface QueueModel {
  arn: string;
  name: string;
  url: string;
  visibilityTimeoutSeconds: number;
  retentionSeconds: number;
  delaySeconds: number;
  redrive?: { deadLetterArn: string; maxReceiveCount: number };
}

export interface BucketModel {
  arn: string;
  name: string;
  versioned: boolean;
  /** expiry of whole-bucket or prefix lifecycle rules, in days */
  lifecycle: { prefix: string; expirationDays: number }[];
}

export interface SecretModel {
  /** the ARN, with the six-character suffix that Secrets Manager appends */
  arn: string;
  name: string;
  /** given outright in the template */
  secretString?: string;
  generate?: {
    /** JSON text in which `key` gets the generated value; absent: the value alone is the secret */
    template?: string;
    key?: string;
    length: number;
    excludeCharacters: string;
    excludePunctuation: boolean;
    excludeUppercase: boolean;
    excludeLowercase: boolean;
    excludeNumbers: boolean;
    includeSpace: boolean;
    requireEachIncludedType: boolean;
  };
}

/** A change of an item as DynamoDB Streams gives it. */
export interface StreamRecord {
  eventID: string;
  eventName: 'INSERT' | 'MODIFY' | 'REMOVE';
  eventVersion: string;
  eventSource: string;
  awsRegion: string;
  dynamodb: {
    Keys: Record<string, unknown>;
    NewImage?: Record<string, unknown>;
    OldImage?: Record<string, unknown>;
    SequenceNumber: string;
    SizeBytes: number;
    StreamViewType: string;
    ApproximateCreationDateTime: number;
  };
  userIdentity?: { type: string; principalId: string };
}

/** The same as a function gets it: with the ARN of the stream. */
export interface LambdaStreamRecord extends StreamRecord {
  eventSourceARN: string;
}

/** Sequence numbers are decimal strings of any length; padded, they sort as they count. */
export function sortable(sequence: string): string {
  return sequence.padStart(40, '0');
}

export function compareSequences(one: string, other: string): number {
  return sortable(one) < sortable(other) ? -1 : sortable(one) > sortable(other) ? 1 : 0;
}

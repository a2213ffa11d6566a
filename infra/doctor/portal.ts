import { HeadObjectCommand } from '@aws-sdk/client-s3';
import { attention, type Finding, ok } from './finding.ts';
import { type Examined, ofType } from './patient.ts';

/** Whether a portal has been published. */
export async function lookAtPortal(examined: Examined): Promise<Finding[]> {
  const { s3 } = examined.clients();
  const buckets = ofType(examined, 'AWS::S3::Bucket').filter(({ logicalId }) =>
    logicalId.includes('PortalFiles'),
  );
  const looks = buckets.map(async ({ physicalId: Bucket }): Promise<Finding> => {
    try {
      await s3.send(new HeadObjectCommand({ Bucket, Key: 'index.html' }));
      return ok('portal', 'is published');
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'NotFound') throw error;
      return attention('portal', 'is not published', 'docs/deploy.md, section 8');
    }
  });
  return Promise.all(looks);
}

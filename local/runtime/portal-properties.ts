/** What of the files for browsers, and of the distribution before them, changes nothing on one machine, and why. */
export const portalProperties: Record<string, Record<string, string>> = {
  'AWS::CloudFront::Function': {
    AutoPublish: 'there is one version of it: the code at hand',
    FunctionConfig: 'text, and a runtime of CloudFront’s own',
    Name: 'text',
  },
  'Custom::CDKBucketDeployment': {
    DestinationBucketName: 'the files are served from where they are taken',
    DistributionId: 'nothing is kept on the way that would have to be forgotten',
    DistributionPaths: 'nothing is kept on the way that would have to be forgotten',
    OutputObjectKeys: 'nobody asks for them',
    Prune: 'there is no earlier deployment',
    SourceBucketNames: 'assets are folders',
    WaitForDistributionInvalidation: 'nothing is kept on the way that would have to be forgotten',
  },
};

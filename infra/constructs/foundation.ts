import { CfnOutput, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, StreamViewType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';
import { accept } from './accepted.ts';
import { photoDraftDays } from './document-kinds.ts';
import { listedAttribute, listIndexes } from './list-indexes.ts';
import { tellOfMails } from './mail-news.ts';
import { providerSecrets } from './provider-secrets.ts';

/** What must outlive every deployment: table, documents, bus with its archive, signing keys, the sender's domain. */
export class Foundation extends Construct {
  readonly table: Table;
  readonly documents: Bucket;
  readonly bus: EventBus;
  readonly secrets: Readonly<Record<'shop' | 'carrier' | 'warehouse' | 'support', Secret>>;
  /** of the payment providers that the stage refunds at */
  readonly providerSecrets: ReturnType<typeof providerSecrets>;

  constructor(scope: Construct, id: string, config: StageConfig) {
    super(scope, id);
    const removalPolicy = config.retain ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;

    this.table = new Table(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      stream: StreamViewType.NEW_IMAGE,
      timeToLiveAttribute: 'expiresAt',
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: config.retain,
      removalPolicy,
    });

    for (const { name, partition, sort } of listIndexes) {
      this.table.addGlobalSecondaryIndex({
        indexName: name,
        partitionKey: { name: partition, type: AttributeType.STRING },
        sortKey: { name: sort, type: AttributeType.STRING },
        projectionType: ProjectionType.INCLUDE,
        nonKeyAttributes: [listedAttribute],
      });
    }

    this.documents = new Bucket(this, 'Documents', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      lifecycleRules: [
        { prefix: 'labels/', expiration: Duration.days(config.documentDays) },
        { prefix: 'photos/', expiration: Duration.days(config.documentDays) },
        // what no return has taken by then is nobody's to look at
        { prefix: 'photo-drafts/', expiration: Duration.days(photoDraftDays) },
        { prefix: 'credit-notes/', expiration: Duration.days(config.creditNoteDays) },
        { prefix: 'receipts/', expiration: Duration.days(config.creditNoteDays) },
      ],
      removalPolicy,
    });

    accept(this.documents, {
      'AwsSolutions-S1':
        'A handful of functions alone reach it and log each act; access logs would need a second bucket that holds addresses of callers.',
    });

    this.bus = new EventBus(this, 'Bus', { eventBusName: `returflow-${config.stage}` });
    this.bus.applyRemovalPolicy(removalPolicy);
    const archive = this.bus.archive('Archive', {
      archiveName: `returflow-${config.stage}`,
      eventPattern: {
        source: ['returns', 'history', 'withdrawals', 'carrier', 'warehouse', 'payments', 'support'].map(
          (of) => `returflow.${of}`,
        ),
      },
      retention: Duration.days(config.archiveDays),
    });
    archive.applyRemovalPolicy(removalPolicy);

    const secret = (name: 'shop' | 'carrier' | 'warehouse' | 'support') => {
      const made = new Secret(this, `${name}Secret`, {
        secretName: config.secrets[name],
        description: `Signing key of messages from the ${name} (Standard Webhooks), base64`,
        // 32 letters and digits are valid base64 of 24 bytes
        generateSecretString: {
          secretStringTemplate: '{}',
          generateStringKey: 'current',
          passwordLength: 32,
          excludePunctuation: true,
        },
        removalPolicy,
      });
      accept(made, {
        'AwsSolutions-SMG4':
          'The sender holds the same key: a rotation that nobody tells it of would lock it out. It is done by hand, with both keys valid meanwhile.',
      });
      return made;
    };
    this.secrets = {
      shop: secret('shop'),
      carrier: secret('carrier'),
      warehouse: secret('warehouse'),
      support: secret('support'),
    };
    this.providerSecrets = providerSecrets(this, config, removalPolicy);

    if (config.verifySender) {
      const domain = config.senderAddress.slice(config.senderAddress.lastIndexOf('@') + 1);
      const sender = new EmailIdentity(this, 'Sender', { identity: Identity.domain(domain) });
      sender.applyRemovalPolicy(removalPolicy);
    }

    tellOfMails(this, config);

    new CfnOutput(this, 'TableName', { value: this.table.tableName });
    new CfnOutput(this, 'DocumentsName', { value: this.documents.bucketName });
    new CfnOutput(this, 'BusName', { value: this.bus.eventBusName });
  }
}

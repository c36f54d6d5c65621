import { DeadLettersController } from '@sluice/messaging';
import type { ServiceApi } from '@sluice/platform';
import { AuditController } from './audit/audit.controller.js';
import { EvidenceController } from './evidence/evidence.controller.js';
import { FilingsController } from './filings/filings.controller.js';
import { FindingsController } from './evidence/upkeep/findings.controller.js';
import { RenewalsController } from './filings/renewals.controller.js';
import { ImportsController } from './imports/imports.controller.js';
import { ImpactController } from './lists/impact/impact.controller.js';
import { ListsController } from './lists/lists.controller.js';
import { ProductsController } from './products/products.controller.js';

/** What the registry serves, for its OpenAPI document. */
export const REGISTRY_API: ServiceApi = {
  service: 'registry',
  title: 'Sluice registry',
  description:
    'Products and their classification, applicable lists, filings and their evidence. What is changed here is published on Kafka (`compliance.*`, see the AsyncAPI document), and the gate decides again.',
  controllers: [
    ProductsController,
    ImportsController,
    ListsController,
    ImpactController,
    FilingsController,
    RenewalsController,
    EvidenceController,
    FindingsController,
    AuditController,
    DeadLettersController,
  ],
};

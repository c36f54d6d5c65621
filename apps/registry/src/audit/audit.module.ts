import { Module } from '@nestjs/common';
import { AuditController } from './audit.controller.js';
import { AuditService } from './audit.service.js';
import { ExportAudit } from './export-audit.js';

@Module({ controllers: [AuditController], providers: [AuditService, ExportAudit] })
export class AuditModule {}

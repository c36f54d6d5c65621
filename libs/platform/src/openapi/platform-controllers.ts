import type { Type } from '@nestjs/common';
import { HealthController } from '../health/health.controller.js';
import { MetricsController } from '../metrics/metrics.module.js';
import { ApiController } from './api.controller.js';

/** The controllers of routes that every service has. */
export const PLATFORM_CONTROLLERS: readonly Type[] = [ApiController, HealthController, MetricsController];

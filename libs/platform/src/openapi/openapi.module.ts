import { Module, type DynamicModule } from '@nestjs/common';
import { API_DOCUMENT, ApiController } from './api.controller.js';
import { openApiDocument, type ServiceApi } from './openapi-document.js';

/** `GET /v1/openapi.json` and the page that shows it, `GET /docs`. */
@Module({})
export class OpenApiModule {
  static with(api: ServiceApi): DynamicModule {
    return {
      module: OpenApiModule,
      controllers: [ApiController],
      providers: [{ provide: API_DOCUMENT, useFactory: () => openApiDocument(api) }],
    };
  }
}

import type { ProductUpsertedData } from '@sluice/contracts';

// The world of the simulation. Everybody and everything here is invented.

export const EXPORTERS = ['acme-sz', 'lumen-xm', 'tianhe-gz', 'orient-sh'] as const;
export const WAREHOUSES = ['SZX-2', 'XMN-1', 'CAN-3', 'SHA-1'] as const;

export interface Buyer {
  readonly name: string;
  readonly country: string;
}

export const BUYERS: readonly Buyer[] = [
  { name: 'Nordlock AB', country: 'SE' },
  { name: 'Türschutz GmbH', country: 'DE' },
  { name: 'Seguridad Norte SA', country: 'MX' },
  { name: 'Serrures du Rhône', country: 'FR' },
  { name: 'Harbour Access Ltd', country: 'GB' },
  { name: 'Kōbe Security KK', country: 'JP' },
  { name: 'Gulf Safety LLC', country: 'AE' },
  { name: 'Andes Industrial', country: 'CL' },
  { name: 'Prairie Locks Inc', country: 'US' },
  { name: 'Sydney Safe Pty', country: 'AU' },
];

/** Each with what its data look like the first time: some are in scope, most are not, and some are not well described. */
export const PRODUCTS: readonly ProductUpsertedData[] = [
  product('SIM-IRIS-LOCK-2', 'IrisLock 2', 'BIOMETRIC_LOCK', 'Iris smart lock, AI access decision', {
    modality: 'IRIS',
    autonomousDecision: true,
  }),
  product('SIM-VEIN-LOCK-PRO', 'VeinLock Pro', 'BIOMETRIC_LOCK', 'Palm vein smart lock', {
    modality: 'VEIN',
    autonomousDecision: true,
  }),
  product('SIM-FACE-GATE-3D', 'GateSight 3D', 'FACE_RECOGNITION_TERMINAL', '3D facial recognition terminal', {
    modality: 'FACE_3D',
    autonomousDecision: true,
  }),
  product('SIM-RESP-SMART-5', 'BreathGuard 5', 'RESPIRATOR', 'Intelligent respirator with autonomous air flow', {
    autonomousDecision: true,
  }),
  // Nobody has said who decides.
  product('SIM-DOOR-CAM-3', 'DoorCam 3', 'FACE_RECOGNITION_TERMINAL', 'Door camera', { modality: 'FACE_3D' }),
  product('SIM-MASK-A1', 'Mask A1', 'GAS_MASK', 'Full face mask', {}),
  // The sales text promises what the attributes deny.
  product('SIM-RESP-BASIC', 'BreathGuard Basic', 'RESPIRATOR', 'Respirator with autonomous filter change', {
    autonomousDecision: false,
  }),
  product('SIM-FINGER-LOCK', 'FingerLock', 'BIOMETRIC_LOCK', 'Fingerprint door lock', {
    modality: 'FINGERPRINT',
    autonomousDecision: true,
  }),
  ...[
    'Hinge',
    'Steel bracket',
    'Door closer',
    'Cable set',
    'Mounting kit',
    'Key cabinet',
    'Strike plate',
    'Handle',
  ].map((name) => product(`SIM-${name.toUpperCase().replace(' ', '-')}`, name, 'HARDWARE', name, {})),
];

/** Ordered and shipped although the product master does not have it, until somebody publishes it. */
export const FORGOTTEN = product('SIM-RESP-SMART-5X', 'BreathGuard 5X', 'RESPIRATOR', 'Respirator', {
  autonomousDecision: true,
});

function product(
  sku: string,
  name: string,
  category: string,
  salesDescription: string,
  attributes: ProductUpsertedData['attributes'],
): ProductUpsertedData {
  return { sku, productVersion: 1, name, internalDescription: name, salesDescription, category, attributes };
}

export default async function tearDown() {
  await globalThis[Symbol.for('sluice.test-servers')]?.stop();
}

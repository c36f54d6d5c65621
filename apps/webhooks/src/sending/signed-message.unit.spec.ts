import { Webhook } from 'standardwebhooks';
import { newSecret } from '../secrets/secret-box.js';
import { signedMessage } from './signed-message.js';

const unsigned = { url: 'https://wms.example/', eventId: 'msg_1', body: '{"type":"尺寸"}' };

describe('a signed message', () => {
  it("is as in the specification's example", () => {
    const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
    const body = '{"test": 2432232314}';
    const at = new Date(1614265330 * 1_000);
    const { headers } = signedMessage(
      { url: unsigned.url, eventId: 'msg_p5jXN8AQM9LWM0D4loKWxJek', body, secrets: [secret] },
      at,
    );
    expect(headers).toMatchObject({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  it('is believed by whoever has any of the secrets it was signed with, and by nobody else', () => {
    const [current, old, foreign] = [newSecret(), newSecret(), newSecret()];
    const { headers, body } = signedMessage({ ...unsigned, secrets: [current, old] }, new Date());
    expect(new Webhook(current).verify(body, { ...headers })).toEqual(JSON.parse(body));
    expect(new Webhook(old).verify(body, { ...headers })).toEqual(JSON.parse(body));
    expect(() => new Webhook(foreign).verify(body, { ...headers })).toThrow('No matching signature found');
  });
});

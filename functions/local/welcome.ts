import type { DemoAccount } from '../demo/index.ts';

/** What a newcomer needs to know: where, as whom, and what to try. */
export function welcome(
  url: string,
  today: string,
  accounts: readonly DemoAccount[],
  forPhones = false,
): void {
  const lines = [
    '',
    `关爱台账 Guan’ai  ${url}`,
    `演示日期 demo day ${today}   Ctrl-C 停止`,
    ...(forPhones
      ? [
          `手机先装证书 On the phone install first: ${url}/authority.crt  （README: On a real phone）`,
        ]
      : []),
    '',
    ...accounts.map(
      ({ account, name, orgName, tryThis }) =>
        `  ${account.padEnd(10)} ${name} ${orgName}: ${tryThis}`,
    ),
    '',
  ];
  process.stdout.write(lines.join('\n'));
}

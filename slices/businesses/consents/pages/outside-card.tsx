import type { Here } from '#platform'
import { Card, Stack } from '#ui'
import { provisions } from '../../cards/addresses.ts'
import { looks } from '../../looks/addresses.ts'
import { accountLinks } from '../../own-records/addresses.ts'
import { publication } from '../../publications/addresses.ts'
import * as at from '../addresses.ts'

/** Acts on what a business allows and to whom it was shown: not for those who may not see consents. */
export const aboutConsents = [
  'businesses.give-consent',
  'businesses.give-own-consent',
  'businesses.withdraw-consent',
  'businesses.withdraw-own-consent',
  'businesses.view-shared',
  'businesses.provide-card',
  'businesses.link-account',
  'businesses.end-account-link',
] as const

/** From the record of a business: what others see of it, who stands for it and who looked. */
export function OutsideCard({ here, businessId }: { here: Here; businessId: string }) {
  const params = { businessId }
  const ways = [
    { href: at.consents(params), label: '同意を見る' },
    { href: publication(params), label: '公開名簿での見え方' },
    { href: provisions(params), label: '事業者カードと提供の記録' },
    { href: accountLinks(params), label: '本人と代理' },
    { href: looks(params), label: '見た人の記録' },
  ].filter(({ href }) => here.opens(href))
  if (ways.length === 0) return null
  return (
    <Card title="外からの見え方" note="同意のあるものだけが外に出ます">
      <Stack>
        {ways.map(({ href, label }) => (
          <div>
            <a href={href}>{label}</a>
          </div>
        ))}
      </Stack>
    </Card>
  )
}

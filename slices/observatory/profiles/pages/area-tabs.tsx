import { Tabs } from '#ui'
import * as at from '../addresses.ts'

export function AreaTabs(props: { areaCode: string; current: 'profile' | 'comparison' }) {
  const { areaCode, current } = props
  return (
    <Tabs
      label="数字の種類"
      items={[
        {
          label: '産業の構造と推移',
          href: at.region({ areaCode }),
          current: current === 'profile',
        },
        {
          label: '比べる',
          href: at.comparison({ areaCode }),
          current: current === 'comparison',
        },
      ]}
    />
  )
}

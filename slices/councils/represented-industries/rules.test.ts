import { expect, test } from 'vitest'
import { coverOf, joinedText } from './rules.ts'

const industry = (cluster: string, process: string, businesses: number) => ({
  ...{ cluster, process, processId: `${cluster}-${process}`, businesses },
})

test('what registered businesses do and no member’s does, the most first; what nobody does is left out', () => {
  const all = [
    industry('眼鏡', 'ろう付け', 4),
    industry('眼鏡', '磨き', 9),
    industry('眼鏡', 'めっき', 6),
    industry('眼鏡', '七宝', 0),
    industry('漆器', '塗り', 3),
  ]
  const [eyewear, lacquer] = coverOf(all, new Set(['眼鏡-ろう付け', '漆器-塗り']))
  expect(eyewear).toMatchObject({ cluster: '眼鏡', processes: 3 })
  expect(eyewear?.missing.map(({ process }) => process)).toEqual(['磨き', 'めっき'])
  expect(lacquer).toMatchObject({ processes: 1, missing: [] })
})

test('who is not joined to the register is unknown, and said to be', () => {
  expect(joinedText(0, 10)).toContain('分かりません')
  expect(joinedText(3, 10)).toContain('10人のうち')
  expect(joinedText(10, 10)).not.toContain('分かりません')
})

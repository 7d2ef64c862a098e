import { expect, test } from 'vitest'
import { channelsInUse, standardChannels } from './rules.ts'

test('the channels of the city stand before その他, without those that are used no longer', () => {
  const own = [
    { name: '工場見学の即売', stoppedOn: null },
    { name: '見本市', stoppedOn: '2026-11-20' },
  ]
  const inUse = channelsInUse(own)
  expect(inUse.slice(-3)).toEqual(['官公需', '工場見学の即売', 'その他'])
  expect(inUse.filter((name) => name !== '工場見学の即売')).toEqual([...standardChannels])
})

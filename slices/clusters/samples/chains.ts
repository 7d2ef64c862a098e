import { systemOf, within } from '#platform'
import { people, type Town } from '#platform/samples'
import { addProcess } from '#slices/businesses'
import { foundChain } from '../chains/actions/found-chain.ts'
import { processesOfTheCity } from '../chains/tables.ts'

/** Steps of a metal frame that a list of abilities rarely names, and no maker is asked for alone. */
const between = [
  'リム巻き',
  '仕上げやすり',
  '洗浄',
  'イオンプレーティング',
  '刻印・印刷',
  'パッド・先セル取付',
  'レンズ入れ',
  '検品',
]

/** The chain of the metal frame (見本), from the template, its steps linked to the register. */
export async function fillChains(town: Town, clusterId: string): Promise<void> {
  const { city } = people.officer
  const known = await within(
    town,
    { city, mode: 'read', person: async () => systemOf(city) },
    processesOfTheCity,
  )
  for (const name of between)
    if (!known.some((process) => process.name === name))
      await town.do(people.officer, addProcess, { trade: '眼鏡', name, isSample: 'on' })
  await town.do(people.officer, foundChain, {
    clusterId,
    name: '金属枠ができるまで（見本）',
    template: 'eyeglass-metal',
    isSample: 'on',
  })
}

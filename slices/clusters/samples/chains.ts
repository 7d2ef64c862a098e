import { systemOf, within } from '#platform'
import { people, type Town } from '#platform/samples'
import { addProcess } from '#slices/businesses'
import { foundChain } from '../chains/actions/found-chain.ts'
import { chainSeenBy, graphOf } from '../chains/tables.ts'
import { processesOf } from '../members/tables.ts'
import { reviseNode } from '../nodes/actions/revise-node.ts'
import { askMakers } from '../versions/actions/ask-makers.ts'
import { fixChain } from '../versions/actions/fix-chain.ts'
import { fillPasses } from './passes.ts'

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

/** Name, where it comes from, how its supply stands, and until when. */
const supplied: readonly (readonly [string, string, string, string?])[] = [
  ['チタン・βチタン材', '国内', '安定'],
  ['洋白材', '国内', '1社依存'],
  ['金型鋼', '国内', '安定'],
  ['ロー材', '国内', '1社依存'],
  ['研磨石・クルミチップ', '海外', '代替探索中'],
  ['バフ', '国内', '供給終了告知', '2029-03-31'],
  ['めっき薬品', '国内', '安定'],
]

/** What the officer reads before going on, as the pages show it. */
function reads<T>(town: Town, load: Parameters<typeof within<T>>[2]): Promise<T> {
  const { city } = people.officer
  return within(town, { city, mode: 'read', person: async () => systemOf(city) }, load)
}

/** Two chains (見本) from templates: the metal frame, found right by the trade, and acetate, begun. */
export async function fillChains(town: Town, clusterId: string): Promise<void> {
  const officer = people.officer
  const known = await reads(town, processesOf)
  for (const name of between)
    if (!known.some((process) => process.name === name))
      await town.do(officer, addProcess, { trade: '眼鏡', name, isSample: 'on' })
  const found = (name: string, template: string) =>
    town.do(officer, foundChain, { clusterId, name, template, isSample: 'on' })
  const { about: chainId } = await found('金属枠ができるまで（見本）', 'eyeglass-metal')
  const { nodes } = await reads(town, (here) => graphOf(here, chainId))
  for (const [name, area, supply, supplyEndsOn = ''] of supplied) {
    const node = nodes.find((one) => one.name === name)
    if (!node) continue
    await town.do(officer, reviseNode, {
      chainId,
      nodeId: node.id,
      version: node.version,
      kind: node.kind,
      name,
      area,
      supply,
      supplyEndsOn,
    })
  }
  const version = async () => (await reads(town, (here) => chainSeenBy(here, chainId))).version
  await town.do(officer, askMakers, {
    chainId,
    version: await version(),
    asked: '山岸さん（見本、バフ研磨）\n前田さん（見本、ロー付け）',
    note: '工程の順と、代わりのきく工程を見てもらう。',
  })
  await town.do(officer, fixChain, {
    chainId,
    version: await version(),
    checkedBy: '山岸さん（見本、バフ研磨）',
  })
  await found('アセテート枠ができるまで（見本）', 'eyeglass-acetate')
  await fillPasses(town, clusterId)
}

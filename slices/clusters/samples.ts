import { people, type Town } from '#platform/samples'
import { foundCluster } from './actions/found-cluster.ts'
import { fillChains } from './samples/chains.ts'

/** The 産地 of the sample town (見本); origins as local histories tell them. */
export async function fill(town: Town): Promise<void> {
  town.at('2026-06-20T09:00:00+09:00')
  const { about: eyewear } = await town.do(people.officer, foundCluster, {
    name: '鯖江の眼鏡（見本）',
    kana: 'さばえのめがね',
    nameEn: 'Sabae eyewear (sample)',
    trade: '眼鏡',
    products: '金属枠\nアセテート枠\n部品',
    originYear: '1905',
    originWho: '増永五左衛門',
    origin: '農閑期の副業として、大阪と東京から職人を招いて始めた。',
    originSource: '福井県の眼鏡産業に関する公刊の郷土史',
    naturalGround: '雪の深い冬に屋外の仕事が少なく、屋内の手仕事が求められた。',
    historicalGround: '帳場制（親方ごとの組）で技を競い、工程ごとに独立して分業が広がった。',
    isSample: 'on',
  })
  await fillChains(town, eyewear)
}

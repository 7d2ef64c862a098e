import { address } from '#platform'

export const inventory = address('/equipment')
export const inventoryCsv = address('/equipment.csv')
export const inventoryPaper = address('/equipment/paper')

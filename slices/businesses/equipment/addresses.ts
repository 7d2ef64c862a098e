import { address } from '#platform'

export const equipment = address('/businesses/:businessId/equipment')
export const newEquipment = address('/businesses/:businessId/equipment/new')
export const machine = address('/businesses/:businessId/equipment/:equipmentId')
export const machineEdit = address('/businesses/:businessId/equipment/:equipmentId/edit')
export const retirement = address('/businesses/:businessId/equipment/:equipmentId/retirement')
export const restoration = address('/businesses/:businessId/equipment/:equipmentId/restoration')

import { address } from '#platform'

export const products = address('/products')
export const productsCsv = address('/products.csv')
export const newProduct = address('/products/new')
export const product = address('/products/:productId')
export const productEdit = address('/products/:productId/edit')
export const productSteps = address('/products/:productId/steps')
export const productSales = address('/products/:productId/sales')
export const productsOfCluster = address('/clusters/:clusterId/products')

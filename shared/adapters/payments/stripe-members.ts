/** Names of what we write into the metadata at Stripe, which stay for good; Stripe's own memory of keys is a day long. */

/** our key of a refund or a payment link */
export const keyMember = 'returflow_key';
/** of a refund: the payment as the shop calls it, for a refund names both its PaymentIntent and its charge */
export const paymentMember = 'returflow_payment';
/** of a link, its sessions and its payment: the return */
export const returnMember = 'returflow_return';
/** of the same: how orders name a payment of this kind */
export const methodMember = 'returflow_method';

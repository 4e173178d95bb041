/** The keys with which the peer and a market that is tried with it know each other. They open nothing elsewhere. */
export const peerKeys = { secretKey: 'sk_test_chophien0peer', webhookSecret: 'whsec_the0secret0of0the0peer0of0stripe' };

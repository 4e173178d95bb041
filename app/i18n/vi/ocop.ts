export const ocop = {
  stars: 'OCOP {stars} sao',
};

export const traceability = {
  title: '',
};

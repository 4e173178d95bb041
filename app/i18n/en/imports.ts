export const imports = {
  title: '',
};

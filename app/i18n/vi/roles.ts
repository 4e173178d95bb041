export const roles = {
  title: '',
};

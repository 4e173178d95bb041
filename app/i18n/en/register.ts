export const register = {
  title: '',
};

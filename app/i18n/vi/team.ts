export const team = {
  title: '',
};

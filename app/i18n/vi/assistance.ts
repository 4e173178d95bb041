export const assistance = {
  title: '',
};

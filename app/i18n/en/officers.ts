export const officers = {
  title: '',
};

export const uploads = {
  title: '',
};

export const papers = {
  title: '',
};

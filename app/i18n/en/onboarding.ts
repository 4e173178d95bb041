export const onboarding = {
  title: '',
};

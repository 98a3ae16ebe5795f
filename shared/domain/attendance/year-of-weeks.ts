/** In days: the Monday 52 weeks before has the same place in the year. */
export const yearOfWeeks = 364;

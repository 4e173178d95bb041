/* Icons come from lucide-react; this file names the ones that the market uses and gives them one look. */
import { Camera, ChevronRight, Images, Menu, Phone, Plus, Search, ShoppingBasket, Store, UserRound } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';

function icon(Drawing: LucideIcon) {
  return function Icon({ className = 'size-5' }: { className?: string }) {
    return <Drawing aria-hidden="true" strokeWidth={1.75} className={`shrink-0 ${className}`} />;
  };
}

export const MenuIcon = icon(Menu);
export const SearchIcon = icon(Search);
export const CartIcon = icon(ShoppingBasket);
export const StoreIcon = icon(Store);
export const PersonIcon = icon(UserRound);
export const CameraIcon = icon(Camera);
export const PicturesIcon = icon(Images);
export const PhoneIcon = icon(Phone);
export const PlusIcon = icon(Plus);
export const ChevronIcon = icon(ChevronRight);

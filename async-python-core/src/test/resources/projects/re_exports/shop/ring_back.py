from shop.ring import looked_for

from shop.ring_back import looked_for

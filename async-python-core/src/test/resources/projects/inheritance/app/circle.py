from app.circle_back import Second


class First(Second):
    async def run(self):
        self.missing()

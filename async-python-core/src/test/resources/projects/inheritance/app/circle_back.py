from app.circle import First


class Second(First):
    async def run(self):
        self.missing()

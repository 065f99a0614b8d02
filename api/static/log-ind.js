import{c as e,d as t,i as n,o as r}from"./shared-problems.js";import{t as i}from"./shared-page.js";var a=class extends i{static{this.properties={...i.properties,busy:{state:!0}}}constructor(){super(),this.busy=!1}render(){return t`${this.dataset.provider===`yes`?t`<div class="card stack sign-in">
            <h2>Med kommunens login</h2>
            <a class="solid" href=${this.providerAddress}>Log ind med kommunens login</a>
          </div>`:e}
      <form class="card stack sign-in" novalidate @submit=${e=>void this.enter(e)}>
        <h2>Med en nøgle</h2>
        <div class="field">
          <label for="key">Nøgle</label>
          <p class="hint" id="key-hint">Den har du fået af dem, der passer Klarplan. Den begynder med klarplan_.</p>
          <input id="key" name="key" type="password" autocomplete="current-password" spellcheck="false" required
            aria-invalid=${this.problem!==null} aria-describedby=${this.problem?`key-error key-hint`:`key-hint`} />
          ${this.problem?t`<p class="problem" id="key-error" role="alert">${n(this.problem.detail||`Nøglen kunne ikke bruges.`)}</p>`:e}
        </div>
        <button class="solid" type="submit" aria-disabled=${this.busy}>Log ind</button>
      </form>`}async enter(e){e.preventDefault();let t=this.querySelector(`#key`);t&&!this.busy&&(this.busy=!0,this.problem=t.value.trim()?null:new r(422,``,`Skriv din nøgle.`),this.problem||await this.sendKey(t.value.trim()),this.busy=!1,this.problem&&t.focus())}async sendKey(e){try{let t=await fetch(`/api/session`,{method:`POST`,headers:{"Content-Type":`application/json`},body:JSON.stringify({key:e})}),n=await t.json();t.ok?location.assign(o()):this.problem=new r(t.status,``,n.detail??``)}catch{this.problem=new r(0,``,`Klarplan kan ikke nås lige nu. Prøv igen om lidt.`)}}get providerAddress(){return`/login?to=${encodeURIComponent(o())}`}};function o(){let e=new URLSearchParams(location.search).get(`til`)??`/`,t=new URL(e,location.origin);return t.origin===location.origin&&e.startsWith(`/`)?t.pathname+t.search+t.hash:`/`}customElements.define(`klarplan-log-ind-page`,a);